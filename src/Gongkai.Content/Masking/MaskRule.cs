using Gongkai.Domain.Review;

namespace Gongkai.Content.Masking;

/// <summary>How a value is taken apart before a part of it is hidden.</summary>
public enum MaskShape
{
    /// <summary>Character by character; spaces, hyphens and the words of a date stand where they stood.</summary>
    Characters,

    /// <summary>姓名: the family name stays, also one of two characters.</summary>
    Name,

    /// <summary>住址: stays down to village or street; what follows goes, and with it how long it was.</summary>
    Address,

    /// <summary>电子邮箱: the part before @ is masked, the host stays.</summary>
    Email,

    /// <summary>Nothing of the value stays: <see cref="MaskRule.Replacement"/> or the marker of the ground stands in its place.</summary>
    Whole,
}

/// <summary>掩码规则: what of a kind of value may still be seen (R-SEC-06).</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">Chinese name.</param>
/// <param name="Serves">Codes of findings it is for.</param>
public sealed record MaskRule(string Code, string Title, IReadOnlyList<string> Serves)
{
    public MaskShape Shape { get; init; }

    /// <summary>Characters kept at the beginning.</summary>
    public int KeepFirst { get; init; }

    /// <summary>Characters kept at the end.</summary>
    public int KeepLast { get; init; }

    /// <summary>Characters that are hidden whatever is to be kept: a value too short for all three keeps less, first at its end.</summary>
    public int HideAtLeast { get; init; } = 1;

    /// <summary>Stands for each hidden character.</summary>
    public char Mask { get; init; } = '*';

    /// <summary>Text in the place of a whole value; null for the marker of the ground.</summary>
    public string? Replacement { get; init; }

    /// <summary>Code of the <see cref="StatutoryGround"/> that the value is withheld on.</summary>
    public string Ground { get; init; } = StatutoryGround.ThirdParty;

    /// <summary>Why it goes, in the words of the marker; null for the ground's own.</summary>
    public string? Reason { get; init; } = "个人隐私";

    /// <summary>What stands in the place of a value. Masking the answer again answers the same.</summary>
    public string Of(string value) => MaskedValue.Of(value, this);
}
