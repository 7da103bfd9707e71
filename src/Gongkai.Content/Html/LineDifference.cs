namespace Gongkai.Content.Html;

/// <summary>How a line of two texts stands.</summary>
public enum LineStanding
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>In the first only.</summary>
    Gone,

    /// <summary>In the second only.</summary>
    New,
}

/// <summary>Two texts laid side by side, line by line.</summary>
public static class LineDifference
{
    private const int Longest = 2000;

    /// <summary>Every line of both texts in order; equal lines are the longest common run of both. Beyond 2,000 lines the rest stands as it is.</summary>
    public static IReadOnlyList<(LineStanding Standing, string Line)> Between(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var (n, m) = (Math.Min(first.Count, Longest), Math.Min(second.Count, Longest));
        var common = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
            for (var j = m - 1; j >= 0; j--)
                common[i, j] = first[i] == second[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        var lines = new List<(LineStanding, string)>();
        for (int i = 0, j = 0; i < first.Count || j < second.Count;)
        {
            if (i < n && j < m && first[i] == second[j]) { lines.Add((LineStanding.Same, first[i++])); j++; }
            else if (i < first.Count && (i >= n || j >= m || common[i + 1, j] >= common[i, j + 1])) lines.Add((LineStanding.Gone, first[i++]));
            else if (j < second.Count) lines.Add((LineStanding.New, second[j++]));
            else lines.Add((LineStanding.Gone, first[i++]));
        }
        return lines;
    }
}
