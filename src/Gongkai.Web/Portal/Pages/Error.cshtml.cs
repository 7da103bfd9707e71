using System.Data.Common;
using Gongkai.Domain.Publishing;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Pages;

/// <summary>What a visitor reads when a page cannot be shown. It never needs the database.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorPage(ISiteCatalog catalog) : PortalPage
{
    public int Code { get; private set; }

    public string Heading => Code switch
    {
        404 => "没有找到这个页面",
        410 => "这条信息已经撤下",
        503 => "网站暂时不能提供服务",
        >= 400 and < 500 => "这个请求不能办理",
        _ => "页面暂时打不开",
    };

    public string Advice => Code switch
    {
        404 => "地址可能输入有误，或者内容已经调整。请核对地址，也可以从下面的入口查找。",
        410 => "发布单位已经撤下这条信息，本地址不再提供内容。需要的，可以从下面的入口查找其他信息或者申请公开。",
        503 => "系统正在恢复，请过几分钟再试。您刚才填写的内容如未提交成功，请稍后重新提交。",
        >= 400 and < 500 => "请求的内容或者格式不符合要求，请返回上一页检查后再试。",
        _ => "服务器处理这个请求时出了问题，工作人员会根据日志检查。请稍后再试。",
    };

    public void OnGet(int code) => Show(code);

    // A failed form comes here with its own method.
    public void OnPost(int code) => Show(code);

    protected override async Task<PortalFrame> LoadFrameAsync()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null) return PortalFrame.Bare(catalog.Current);
        try
        {
            return await base.LoadFrameAsync();
        }
        catch (DbException)
        {
            return PortalFrame.Bare(catalog.Current);
        }
    }

    private void Show(int code)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is { } failure)
            code = failure.Error is DbException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        Code = code is >= 400 and <= 599 ? code : 404;
        Response.StatusCode = Code;
        if (Code == StatusCodes.Status503ServiceUnavailable) Response.Headers.RetryAfter = "120";
        Describe(Heading, Heading + "。");
        Trail = [];
        Meta = Meta.Unlisted();
    }
}
